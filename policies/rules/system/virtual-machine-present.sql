-- rule:      virtual-machine-present
-- title:     终端中存有虚拟机 | A virtual machine lives on the terminal
-- severity:  medium
-- basis:     公开的检查工具与通行做法：检查虚拟机；未经审批不得自行安装其他操作系统 | Public inspection tools and common practice: look for virtual machines; no further system is installed without approval (C)
-- service_clause: 7.4.7.2
-- observed:  {kind} 虚拟机 {name}，系统 {system}，磁盘 {disk}（{place}） | {kind} machine {name}, system {system}, disk {disk} ({place})
-- expected:  没有虚拟机，或已审批并单独核查 | no virtual machine, or one that was approved and audited by itself
-- remedy:    当面核实用途和审批；对其中的系统另行核查（挂载磁盘后用 mijian audit --root），无审批的留存镜像后按规定清除 | Ask what it is for and who approved it; audit the system in it as well (mount its disk, mijian audit --root); without approval keep a copy of the image, then have it removed
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT kind || ' ' || name AS subject,
       kind, name,
       max(system) AS system,
       max(disk)   AS disk,
       max(file || iif(line IS NULL, '', ':' || line)) AS place,
       0           AS ok
FROM   virtual_guest
WHERE  is_machine
GROUP  BY kind, name
