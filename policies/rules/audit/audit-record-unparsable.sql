-- rule:      audit-record-unparsable
-- title:     审计日志中有不是审计记录的行 | The audit log holds lines that are no audit records
-- severity:  low
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  {file} 有 {records} 条记录，另有 {unparsable} 行不是审计记录 | {file} holds {records} records and {unparsable} lines that are none
-- expected:  每一行都是 auditd 写下的记录 | every line is a record that auditd wrote
-- remedy:    先复制保全该文件，再查看这些行；断电、磁盘故障会留下残行，其余的查明由谁写入或改动 | Copy the file first, then look at these lines; a power cut or a bad disk leaves broken ones, of the others find out who wrote or altered them
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT file AS subject,
       file, records, unparsable,
       unparsable = 0 AS ok
FROM   audit_log_state
