-- rule:      monitor-journal-broken
-- title:     实时监测日志的链被破坏 | The chain of the monitor's journal is broken
-- severity:  high
-- basis:     公开的涉密单机审计要求：保留全部历史日志，不得覆盖、删改 | Published audit requirements for classified stand-alone computers: all former logs are kept, none is overwritten or altered (C)
-- service_clause: 7.4.7.5
-- observed:  链式校验结果：{chain} | the chain is {chain}
-- expected:  完整（intact） | intact
-- remedy:    复制保全 /var/lib/mijian，执行 mijian verify 查看第一处被改、删、调换的记录，查明责任人并按规定报告 | Copy /var/lib/mijian to a safe place, let mijian verify show the first entry altered, removed or reordered, find out who did it and report as the rules say
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT 'mijiand' AS subject,
       coalesce(max(CASE WHEN chain <> 'intact' THEN chain END), 'intact') AS chain,
       min(chain = 'intact') AS ok
FROM   monitor_run
HAVING count(*) > 0
