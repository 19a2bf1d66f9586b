-- rule:      snapshot-put-aside
-- title:     有文件未采信，所属终端的检查可能缺失 | A file was not believed: a visit of some terminal may be missing
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {kept_at} 拒收 {file}（声明编号 {number}，{taken_at} 检查）：{reason} | {kept_at}: {file} was refused (declares {number}, visit of {taken_at}): {reason_en}
-- expected:  导入的文件都已采信 | every file that is brought here is believed
-- remedy:    按所述原因处理后重新检查并导入；损坏或被改过的查明由来；全部清单见 mijian-desk import --aside | Mend the reason, visit the terminal again and import that; of what is damaged or altered find out how it came to be; mijian-desk import --aside lists them all
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT '条目 ' || p.entry AS subject,
       p.number, p.file, p.taken_at, p.kept_at, p.reason, p.reason_en,
       EXISTS (SELECT 1 FROM visit v WHERE v.number = p.number AND v.entry > p.entry) AS ok
FROM   put_aside p
WHERE  p.cause <> 'another_machine'
AND    julianday(:today) - julianday(p.kept_at) <= :visit_days  -- since then every terminal was visited again, or visit-overdue says so
