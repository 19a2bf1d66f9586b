-- rule:      virtualization-present
-- title:     终端疑似运行在虚拟机中 | The terminal seems to be a virtual machine
-- severity:  medium
-- basis:     公开的检查工具与通行做法：检查虚拟机；台账登记的是实物 | Public inspection tools and common practice: look for virtual machines; the ledger holds things one can touch (C)
-- service_clause: 7.4.7.2
-- observed:  虚拟化类型 {virtualization} | virtualisation: {virtualization}
-- expected:  none（实体机） | none (a real machine)
-- remedy:    核实宿主机及其密级、登记情况；对宿主机另行核查 | Find the host, its level and its ledger row; audit the host as well
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT 'virtualization' AS subject,
       virtualization,
       virtualization = 'none' AS ok
FROM   operating_system
