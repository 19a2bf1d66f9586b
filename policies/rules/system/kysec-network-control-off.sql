-- rule:      kysec-network-control-off
-- title:     麒麟网络控制未开启 | Kylin's network control is off
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：麒麟内核安全（kysec）各项控制开启 | Published baseline scripts for domestic systems: the controls of Kylin's kernel security (kysec) are on (C)
-- service_clause: 7.4.7.2
-- observed:  {item}：运行 {running}，设定 {configured}（{file} 第 {line} 行） | {item}: {running} now, set to {configured} ({file} line {line})
-- expected:  运行和设定均为开启 | on, now and in its file
-- remedy:    以管理员执行 setstatus -f netctl on -p | As administrator run setstatus -f netctl on -p
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
WHERE  system = 'kysec' AND item IN ('netctl', 'ipt')
