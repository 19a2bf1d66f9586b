-- rule:      serial-differs
-- title:     整机序列号与台账不符 | The serial of the machine is not that of the ledger
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见整机序列号 {product_serial}，主板序列号 {board_serial}；台账：{registered} | the visit of {taken_at} saw serial {product_serial}, board {board_serial}; the ledger has: {registered}
-- expected:  整机或主板的序列号与台账一致 | the serial of the machine or of its board is that of the ledger
-- remedy:    核对是否换机或更换主板：须有审批并登记 | Find out whether the machine or its board was exchanged: that has an approval and is entered
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT d.number AS subject,
       d.number, 'serial 维修' AS about, d.product_serial, d.board_serial, d.registered, d.taken_at,
       CASE WHEN d.holds = 1 AND d.is_earlier THEN NULL ELSE d.holds END AS ok  -- not looked at since
FROM  (SELECT a.number, c.product_serial, c.board_serial, a.serial AS registered,
              coalesce(max(c.taken_at), v.taken_at) AS taken_at, c.entry IS NOT v.entry AS is_earlier,
              CASE WHEN lower(a.serial) IN (lower(c.product_serial), lower(c.board_serial)) THEN 1
                   WHEN c.entry IS NOT NULL THEN 0
              END AS holds
       FROM   asset a JOIN visit v ON v.number = a.number
              LEFT JOIN seen_computer c ON c.number = a.number
                   AND (c.product_serial IS NOT NULL OR c.board_serial IS NOT NULL)
       WHERE  a.kind = 'computer' AND a.serial IS NOT NULL AND a.serial <> '无'
       GROUP  BY a.number) d
