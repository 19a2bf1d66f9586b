-- rule:      auditd-not-running
-- title:     主机审计服务 auditd 未运行 | auditd is not running
-- severity:  high
-- basis:     公开的涉密单机审计要求与国产系统基线：审计进程持续运行，不得中断 | Published audit requirements for classified stand-alone computers and baselines for domestic systems: auditing runs without interruption (C)
-- service_clause: 7.4.7.5
-- observed:  auditd.service 当前状态：{active}/{sub} | auditd.service is {active}/{sub}
-- expected:  active | active
-- remedy:    执行 systemctl start auditd，并查明停止的原因和时间 | Run systemctl start auditd and find out why and since when it was stopped
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT name               AS subject,
       active, sub,
       active = 'active'  AS ok
FROM   service
WHERE  name = 'auditd.service'
