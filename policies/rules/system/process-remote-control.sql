-- rule:      process-remote-control
-- title:     远程控制软件正在运行 | Remote-control software is running
-- severity:  high
-- basis:     国家安全机关与多家单位的公开提示：不得在办公终端安装远程控制软件 | Public warnings of the authorities and rules of many units: no remote-control software on office terminals (B)
-- service_clause: 7.4.7.2
-- observed:  进程 {name}（{executable}） | process {name} ({executable})
-- expected:  无远程控制程序运行 | no remote-control program runs
-- remedy:    断开网络；先查明何人何时安装、是否被远程控制过并留存其日志，再结束并删除该程序 | Unplug the network; find out who installed it when and whether the terminal was controlled by it, keep its logs, then end and remove the program
-- empty:     compliant
-- complete:  -
-- sources:   /proc
-- on_fail:   deviation
SELECT name            AS subject,
       name,
       max(executable) AS executable,
       0               AS ok
FROM   process
WHERE  is_kernel_thread = 0 AND lower(name) IN (SELECT value FROM json_each(:remote_control_processes))
GROUP  BY name
