-- rule:      internet-permit-missing
-- title:     台账没有登记互联网接入许可证编号 | The ledger holds no number of a permit for the Internet
-- severity:  low
-- basis:     公开的互联网接入管理要求：互联网机经审批接入，许可证编号随机登记 | Published rules for Internet access: a terminal goes on the Internet with approval, and the number of its permit is registered (C)
-- service_clause: 7.4.7.4
-- observed:  台账 {number} 的许可证编号：{permit_number?有:无} | permit in the ledger row {number}: {permit_number?there is one:none}
-- expected:  登记许可证编号 | a number of a permit
-- remedy:    查找审批单，将许可证编号填入台账（register.json 的 permit_number）；没有审批的补办或断开互联网 | Look for the approval and enter its number in the ledger (permit_number in register.json); without one apply for it or leave the Internet
-- empty:     unknown
-- complete:  registered_asset
-- on_fail:   lead
SELECT '许可证编号' AS subject,
       a.number,
       coalesce(a.permit_number, '') NOT IN ('', '无') AS permit_number,
       coalesce(a.permit_number, '') NOT IN ('', '无') AS ok
FROM   registered_asset a
