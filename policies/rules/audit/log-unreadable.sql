-- rule:      log-unreadable
-- title:     日志文件无法读取 | A log cannot be read
-- severity:  medium
-- basis:     公开的涉密单机审计要求：保留全部历史日志，不得覆盖、删改 | Published audit requirements for classified stand-alone computers: all former logs are kept, none is overwritten or altered (C)
-- service_clause: 7.4.7.5
-- observed:  {file} 损坏或被截断，其中的记录无法读取 | {file} is damaged or cut, what it holds cannot be read
-- expected:  所有日志文件可以读取 | every log can be read
-- remedy:    先复制保全该文件，再用 journalctl --verify --file=文件 或 zcat 查看损坏的位置；排除断电、磁盘故障后，查明是否有人改动 | Copy the file first, then see where it is damaged with journalctl --verify --file=FILE or zcat; if it was neither a power cut nor the disk, find out whether somebody altered it
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT file AS subject,
       file,
       0    AS ok
FROM   (SELECT file FROM log_sign WHERE sign = 'unreadable' AND after_commissioning = 1
        UNION
        SELECT path FROM journal_file WHERE state = 'unreadable')
