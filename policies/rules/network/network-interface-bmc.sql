-- rule:      network-interface-bmc
-- title:     存在通向服务器管理芯片的网络接口 | There is a network link to the server's management controller
-- severity:  medium
-- basis:     保密资格标准：一台终端只接一个网络；管理芯片另有网口，可能接在别的网络上 | Secrecy qualification standard: a terminal is on one network only; the controller has a port of its own, which may be on another (C)
-- service_clause: 7.4.7.2
-- observed:  网络接口 {name}（驱动 {driver}，状态 {operational}，地址 {addresses}） | interface {name} (driver {driver}, state {operational}, addresses {addresses})
-- expected:  已在管理芯片中关闭，或作为例外审批 | switched off in the controller, or approved as an exception
-- remedy:    在管理芯片设置中关闭“主机与管理口直通”（LAN over USB），核实管理网口是否接线；确需使用的，办理例外审批 | Switch off the pass-through between host and controller (LAN over USB) in the controller's settings and see whether its own port is wired; if it is needed, have the exception approved
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT i.stable_name      AS subject,
       min(i.name)        AS name,
       max(i.driver)      AS driver,
       max(i.operational) AS operational,
       coalesce((SELECT group_concat(a.address, ', ') FROM network_address a WHERE a.interface = i.name), '—') AS addresses,
       0                  AS ok
FROM   network_interface i
WHERE  i.kind = 'bmc'
GROUP  BY i.stable_name
