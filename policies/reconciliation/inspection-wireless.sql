-- rule:      inspection-wireless
-- title:     人工检查见涉密计算机有无线网卡、蓝牙 | An inspection by hand saw wireless or Bluetooth in a classified computer
-- severity:  high
-- basis:     公开的保密管理要求：涉密计算机拆除无线联网模块，台账与实物相符 | Published secrecy rules: wireless modules of classified computers are taken out, and the ledger is true (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 人工检查填“有”无线网卡、蓝牙；台账未记无线模块 | inspection by hand of {taken_at}: there is wireless or Bluetooth; the ledger says nothing of it
-- expected:  涉密计算机没有无线网卡和蓝牙 | no wireless adapter and no Bluetooth in a classified computer
-- remedy:    开机核实并拆除模块，在台账的无线模块栏记明“已拆除”；填写有误的重新检查 | Look inside, take the module out and enter that in the ledger; where the sheet is wrong, inspect again
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT s.number AS subject,
       s.number, 'wireless_module 维修' AS about, s.taken_at,
       s.seen <> '有' AS ok
FROM   answer s JOIN asset a ON a.number = s.number
WHERE  s.item = 'wireless' AND a.ledger GLOB 'classified_*' AND a.wireless_module IS NULL  -- else another rule holds it against the ledger
