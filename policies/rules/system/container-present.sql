-- rule:      container-present
-- title:     终端中存有容器 | A container lives on the terminal
-- severity:  low
-- basis:     公开的检查工具与通行做法：检查虚拟机；容器同为其他运行环境（推断） | Public inspection tools and common practice: look for virtual machines; a container is another system as well (inference) (D)
-- service_clause: 7.4.7.2
-- observed:  {kind} 容器 {name}，镜像 {system}（{place}） | {kind} container {name} of image {system} ({place})
-- expected:  没有容器，或已审批 | no container, or an approved one
-- remedy:    核实用途、镜像来源和审批；不用的按规定清除 | Ask what it is for, where its image is from and who approved it; have what is not needed removed
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT kind || ' ' || name AS subject,
       kind, name,
       max(system) AS system,
       max(file || iif(line IS NULL, '', ':' || line)) AS place,
       0           AS ok
FROM   virtual_guest
WHERE  NOT is_machine
GROUP  BY kind, name
