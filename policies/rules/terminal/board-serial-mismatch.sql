-- rule:      board-serial-mismatch
-- title:     主板序列号与登记不符 | The main board differs from the register
-- severity:  medium
-- basis:     保密资格标准：信息设备台账账物相符；维修更换部件须审批并登记 | Secrecy qualification standard: the ledger of devices is true; changed parts are approved and recorded (B)
-- service_clause: 7.4.7.2
-- observed:  主板序列号 {serial}（{vendor} {model}） | board serial {serial} ({vendor} {model})
-- expected:  登记的序列号：{registered} | registered: {registered}
-- remedy:    对照维修记录核实；经审批更换的更新登记，否则查明是否换机 | Compare with the repair records; update the register after an approved change, else find out whether the machine was swapped
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT 'board'          AS subject,
       i.board_serial   AS serial,
       i.board_vendor   AS vendor,
       i.board_name     AS model,
       a.board_serial   AS registered,
       upper(nullif(trim(i.board_serial), '')) = upper(nullif(trim(a.board_serial), '')) AS ok
FROM   terminal_identity i, registered_asset a
