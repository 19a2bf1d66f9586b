-- rule:      service-preset-risky
-- title:     预设会重新启用高危服务 | A preset would enable a risky service again
-- severity:  low
-- basis:     公开的国产系统基线核查脚本：关闭 Telnet、FTP、TFTP、r 系列命令、NIS 等服务；systemd.preset(5) 手册 | Published baseline scripts for domestic systems: Telnet, FTP, TFTP, the r commands, NIS and their like are off; manual systemd.preset(5) (C)
-- service_clause: 7.4.7.2
-- observed:  {name} 的预设为 {action}（{file} 第 {line} 行），现为 {enabled} | the preset of {name} is {action} ({file} line {line}), now it is {enabled}
-- expected:  预设不启用该服务 | no preset enables it
-- remedy:    卸载该服务；暂不能卸载的，在 /etc/systemd/system-preset 中写入 disable {name} | Remove the service; until then write disable {name} below /etc/systemd/system-preset
-- empty:     compliant
-- complete:  service_preset
-- on_fail:   lead
SELECT s.name AS subject,
       s.name, s.enabled, p.action, p.file, p.line,
       p.action <> 'enable' AS ok
FROM   service s
       JOIN service_preset p
       ON p.rank = (SELECT min(q.rank) FROM service_preset q WHERE s.name GLOB q.pattern)
WHERE  s.name IN (SELECT value FROM json_each(:risky_services))
