-- rule:      hostname-reveals-identity
-- title:     互联网机的计算机名暴露单位或人员 | An Internet terminal's name reveals unit or person
-- severity:  medium
-- basis:     公开的单位规定：互联网计算机名不得使用单位名称或简称、人员姓名、房间号 | A published unit rule: an Internet computer is not named after the unit, a person or a room (C)
-- service_clause: 7.4.7.4
-- observed:  计算机名 {hostname} | computer name {hostname}
-- expected:  不含单位、部门、责任人、地点、编号 | without unit, department, person, place or number
-- remedy:    执行 hostnamectl set-hostname 新名称，使用无含义的名称 | Give it a name without meaning: hostnamectl set-hostname NAME
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT 'hostname' AS subject,
       o.hostname,
       NOT (instr(lower(o.hostname), lower(nullif(trim(d.number), ''))) > 0
         OR instr(lower(o.hostname), lower(nullif(trim(d.unit), ''))) > 0
         OR instr(lower(o.hostname), lower(nullif(trim(d.department), ''))) > 0
         OR instr(lower(o.hostname), lower(nullif(trim(d.responsible), ''))) > 0
         OR instr(lower(o.hostname), lower(nullif(trim(d.place), ''))) > 0) AS ok
FROM   operating_system o, terminal_declared d
