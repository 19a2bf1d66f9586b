-- rule:      usb-storage-retired
-- title:     使用已停用或报废的存储介质 | A medium is in use that the ledger calls retired
-- severity:  high
-- basis:     保密资格标准：存储介质全寿命周期管理，停用、报废的介质不得再用 | Secrecy qualification standard: media are managed through their whole life; what is retired or scrapped is used no more (B)
-- service_clause: 7.4.7.2
-- observed:  介质 {number} 的台账状态为 {state} | the ledger calls medium {number} {state}
-- expected:  在用 | 在用 (in use)
-- remedy:    停止使用并上交；状态有误的，经审批更正台账 | Withdraw it; if the ledger is wrong, correct it with approval
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT r.device_key     AS subject,
       r.number, r.state,
       r.state = '在用' AS ok
FROM   registered_medium r
WHERE  EXISTS (SELECT 1 FROM usb_device u WHERE lower(u.device_key) = lower(r.device_key)
               AND    u.kind IN ('storage', 'optical', 'card_reader', 'bmc_media'))
