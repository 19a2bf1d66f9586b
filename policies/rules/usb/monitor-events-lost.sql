-- rule:      monitor-events-lost
-- title:     实时监测曾丢失插拔事件 | The monitor lost events
-- severity:  low
-- basis:     审计进程不得被中断、审计记录受到保护（GB/T 22239-2019 8.1.4.3，条号以现行文本为准） | Auditing is not interrupted and its records are protected (GB/T 22239-2019 8.1.4.3; see the text in force for the number) (D)
-- service_clause: 7.4.7.5
-- observed:  丢失 {losses} 次，之后已重新清点在场设备 | {losses} losses; what was plugged in afterwards was counted anew
-- expected:  没有丢失 | no loss
-- remedy:    核对丢失前后内核日志中的插拔记录；反复出现的，查明是否有设备被快速反复插拔 | Look at the kernel log around the losses; if they come again, find out whether something is plugged in and out at great speed
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT 'mijiand'        AS subject,
       sum(losses)      AS losses,
       max(losses) = 0  AS ok
FROM   monitor_run
HAVING count(*) > 0
