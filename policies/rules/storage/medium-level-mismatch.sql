-- rule:      medium-level-mismatch
-- title:     登记的介质密级与终端不一致 | A registered medium's level differs from the terminal's
-- severity:  high
-- basis:     保密资格标准：涉密介质不得在不同密级设备间交叉使用，低密级介质不得处理高密级信息 | Secrecy qualification standard: media do not move between devices of different levels (B)
-- service_clause: 7.4.7.2
-- observed:  介质 {number} 密级 {level}，终端密级 {terminal_level} | medium {number} is {level}, the terminal is {terminal_level}
-- expected:  密级相同 | the same level
-- remedy:    停止在本机使用该介质；需要交换数据的，按信息导入导出审批使用专用介质 | Stop using it here; exchange data by the approved way and with the medium meant for it
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT m.device_key AS subject,
       m.number,
       m.level,
       a.level AS terminal_level,
       CASE trim(m.level) WHEN '绝密' THEN 3 WHEN '机密' THEN 2 WHEN '秘密' THEN 1 WHEN '非密' THEN 0 END
       = CASE trim(a.level) WHEN '绝密' THEN 3 WHEN '机密' THEN 2 WHEN '秘密' THEN 1 WHEN '非密' THEN 0 END AS ok
FROM   registered_medium m LEFT JOIN registered_asset a ON 1
