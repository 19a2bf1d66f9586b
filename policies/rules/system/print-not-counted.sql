-- rule:      print-not-counted
-- title:     打印没有留下页数记录 | Printing leaves no count of pages
-- severity:  medium
-- basis:     公开的保密管理要求：打印刻录须审计，份数与审批单一致 | Published secrecy rules: printing and burning are audited, the count agrees with the approval (B)
-- service_clause: 7.4.7.2
-- observed:  打印机 {name}（{file} 第 {line} 行）：页数记录{is_counted?已开启:未开启} | printer {name} ({file} line {line}): page log {is_counted?on:off}
-- expected:  CUPS 记录每次打印，或由打印审计产品记录 | CUPS notes each job, or a print-audit product does
-- remedy:    装有打印审计产品的核实其记录；没有的在 /etc/cups/cupsd.conf 中写入 PageLogFormat %p %u %j %T %P %C 并重启 cups | Where a print-audit product is installed, look at its records; otherwise write PageLogFormat %p %u %j %T %P %C to /etc/cups/cupsd.conf and restart cups
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name, is_counted, file, line,
       is_counted = 1 AS ok
FROM   printer
WHERE  connection NOT IN ('file', 'virtual')
