-- rule:      audit-daemon-failed
-- title:     审计守护进程曾异常中止 | The audit daemon once stopped by an error
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.3 安全审计（中性基线）：保护审计进程，防止未经授权的中断 | GB/T 22239-2019 8.1.4.3 audit (neutral baseline): auditing is protected against unauthorised interruption (C)
-- service_clause: 7.4.7.5
-- observed:  {type} 共 {count} 条，最近一次 {last_at}（{file}） | {count} records {type}, the last of {last_at} ({file})
-- expected:  没有中止或出错的记录 | no record of an abort or an error
-- remedy:    用 ausearch -m 类型 -i 查看原因：磁盘写满、配置有误或被人结束；补记该时段无审计的情况 | See why with ausearch -m TYPE -i: a full disk, a wrong setting, or somebody ended it; note down for which time there is no audit
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT type AS subject,
       type, count, last_at, file,
       0    AS ok
FROM   audit_event_count
WHERE  type IN (SELECT value FROM json_each(:daemon_failure_records)) AND after_commissioning = 1
