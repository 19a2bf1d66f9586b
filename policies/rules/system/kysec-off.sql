-- rule:      kysec-off
-- title:     麒麟内核安全（kysec）未开启 | Kylin's kernel security (kysec) is off
-- severity:  high
-- basis:     公开的国产系统基线核查脚本：麒麟内核安全（kysec）各项控制开启 | Published baseline scripts for domestic systems: the controls of Kylin's kernel security (kysec) are on (C)
-- service_clause: 7.4.7.2
-- observed:  {item}：运行 {running}，设定 {configured}（{file} 第 {line} 行） | {item}: {running} now, set to {configured} ({file} line {line})
-- expected:  运行和设定均为开启 | on, now and in its file
-- remedy:    以管理员执行 setstatus enable 并重启；查明何时由谁关闭 | As administrator run setstatus enable and start anew; find out who switched it off and when
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   /etc/kysec/kysec.conf
SELECT system || ' ' || item AS subject,
       item, running, configured, file, line,
       CASE WHEN running IN (SELECT value FROM json_each(:kysec_off)) THEN 0
            WHEN configured IN (SELECT value FROM json_each(:kysec_off)) THEN 0
            WHEN running IN (SELECT value FROM json_each(:kysec_on))
             AND configured IN (SELECT value FROM json_each(:kysec_on)) THEN 1
       END AS ok  -- of any other word nobody knows what it means
FROM   mandatory_access
WHERE  system = 'kysec' AND item IN ('state')
