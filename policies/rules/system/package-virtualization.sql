-- rule:      package-virtualization
-- title:     安装了虚拟机或容器软件 | Virtualisation or container software is installed
-- severity:  medium
-- basis:     公开的检查工具与通行做法：检查虚拟机 | Public inspection tools and common practice: look for virtual machines (C)
-- service_clause: 7.4.7.2
-- observed:  软件包 {name} {version}（{status}） | package {name} {version} ({status})
-- expected:  未安装，或经审批 | not installed, or approved
-- remedy:    核实用途和审批，检查其中的虚拟机和镜像；无审批的卸载 | Ask what it is for and who approved it, look at its machines and images; without approval remove it
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name,
       max(version) AS version,
       max(status)  AS status,
       sum(status NOT IN ('config-files', 'not-installed')) = 0 AS ok
FROM   package
WHERE  name IN (SELECT value FROM json_each(:virtualization_packages))
GROUP  BY name
