-- rule:      auditd-not-enabled
-- title:     主机审计服务 auditd 未安装或未设为自启动 | auditd is not installed or does not start by itself
-- severity:  high
-- basis:     公开的涉密单机审计要求与国产系统基线：对用户登录、特权操作、失败尝试和防护措施启停进行审计 | Published audit requirements for classified stand-alone computers and baselines for domestic systems: logins, privileged operations, failed attempts and the switching of protection are audited (C)
-- service_clause: 7.4.7.5
-- observed:  auditd.service 的自启动状态：{state} | auditd.service at boot: {state}
-- expected:  enabled | enabled
-- remedy:    安装 auditd 并执行 systemctl enable --now auditd；使用其他主机审计产品的，办理例外审批 | Install auditd and run systemctl enable --now auditd; where another audit product does its work, have the exception approved
-- empty:     unknown
-- complete:  service
-- sources:   unit files
-- on_fail:   deviation
SELECT w.name  AS subject,
       CASE WHEN s.name IS NULL THEN 'not-found' ELSE s.enabled END AS state,
       CASE WHEN s.name IS NULL THEN 0 ELSE s.enabled = 'enabled' END AS ok
FROM   (SELECT 'auditd.service' AS name) w LEFT JOIN service s ON s.name = w.name
