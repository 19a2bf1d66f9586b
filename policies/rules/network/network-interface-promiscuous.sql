-- rule:      network-interface-promiscuous
-- title:     网卡处于混杂模式 | A network interface takes in what is not for it
-- severity:  medium
-- basis:     公开的主机核查方法：混杂模式可能是抓包、嗅探程序在运行（需当面核实） | Published ways of checking hosts: promiscuous mode may mean that a program captures or sniffs (to be asked) (C)
-- service_clause: 7.4.7.2
-- observed:  {name} 混杂模式{is_promiscuous?已打开:未打开}，所属网桥或绑定：{master} | promiscuous mode of {name} is {is_promiscuous?on:off}; member of {master}
-- expected:  未打开；作为网桥成员的除外 | off, but for the member of a bridge
-- remedy:    查明由哪个程序打开（抓包、虚拟机、安全产品），无审批的停用并卸载该程序 | Find out which program switched it on (capture, virtual machines, a security product); stop and remove it unless it was approved
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT stable_name                                AS subject,
       min(name)                                  AS name,
       max(is_promiscuous)                        AS is_promiscuous,
       coalesce(max(nullif(master, '')), '—')     AS master,
       CASE WHEN count(CASE WHEN is_promiscuous = 1 AND master = '' THEN 1 END) > 0 THEN 0
            WHEN count(CASE WHEN is_promiscuous = 0 OR master <> '' THEN 1 END) = count(*) THEN 1
       END                                        AS ok
FROM   network_interface
WHERE  physical = 1
GROUP  BY stable_name
