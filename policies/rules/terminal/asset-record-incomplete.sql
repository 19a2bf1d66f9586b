-- rule:      asset-record-incomplete
-- title:     终端台账要素不全 | The terminal's ledger row is incomplete
-- severity:  medium
-- basis:     公开的台账规范：除备注外各栏必填，确无的填“无” | Published ledger specification: every column but the remarks is filled; where there is none, 无 is written (A)
-- service_clause: 7.4.7.2
-- observed:  台账栏目“{field}”：{value} | the ledger's column {field}: {value}
-- expected:  已填写 | filled in
-- remedy:    对照实物补填；硬盘序列号、MAC 地址、安装时间可取本报告的采集值 | Fill it in from the machine; serials, MAC addresses and the date of installation can be taken from this report
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT f.field AS subject,
       f.field,
       CASE WHEN trim(coalesce(f.value, '')) = '' THEN '—' ELSE f.value END AS value,
       trim(coalesce(f.value, '')) <> '' AS ok
FROM   (SELECT '责任人 responsible' AS field, responsible AS value FROM registered_asset
        UNION ALL SELECT '密级 level', level FROM registered_asset
        UNION ALL SELECT '科室/课题组 department', department FROM registered_asset
        UNION ALL SELECT '品牌型号 model', model FROM registered_asset
        UNION ALL SELECT '操作系统版本 system', system FROM registered_asset
        UNION ALL SELECT '操作系统安装时间 installed_on', installed_on FROM registered_asset
        UNION ALL SELECT '硬盘序列号 disk_serials', disk_serials FROM registered_asset
        UNION ALL SELECT 'MAC地址 macs', macs FROM registered_asset
        UNION ALL SELECT '光驱 optical', optical FROM registered_asset
        UNION ALL SELECT '用途 purpose', purpose FROM registered_asset
        UNION ALL SELECT '放置地点 place', place FROM registered_asset
        UNION ALL SELECT '启用时间 commissioned_on', commissioned_on FROM registered_asset
        UNION ALL SELECT '使用情况 state', state FROM registered_asset) f
