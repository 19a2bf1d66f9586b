-- rule:      chassis-unexpected
-- title:     机型与终端类别不符 | The kind of machine does not fit the terminal's class
-- severity:  medium
-- basis:     公开的保密管理要求：涉密便携机须拆除无线模块、外出逐次审批，按便携机类别管理 | Published secrecy rules: classified portables have their wireless modules taken out, each trip approved, and are managed as their own class (B)
-- service_clause: 7.4.7.2
-- observed:  机箱类型 {chassis} | chassis {chassis}
-- expected:  与本类终端相符的机型 | a kind of machine that fits the class
-- remedy:    当面核对；便携机改用外携便携机模板核查，台式机按单机或网络终端模板核查，并更正申报 | Look at the machine; audit a portable by the profile for portables, a desktop by that of its class, and correct the declaration
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT 'chassis' AS subject,
       chassis,
       chassis NOT IN (SELECT value FROM json_each(:unexpected_chassis)) AS ok
FROM   terminal_identity
