-- rule:      account-name-duplicate
-- title:     账户名重复 | An account name stands twice in passwd
-- severity:  medium
-- basis:     保密资格标准：账户与人员一一对应，用户标识唯一 | Secrecy qualification standard: an account belongs to one person and is named once (B)
-- service_clause: 7.4.7.2
-- observed:  账户名 {name} 在 passwd 中出现 {times} 次 | the name {name} stands in passwd {times} time(s)
-- expected:  每个账户名只出现一次 | each name once
-- remedy:    用 vipw 删除多余的一行，删除前查明是谁添加的 | Remove the extra line with vipw; find out first who added it
-- empty:     compliant
-- complete:  -
-- sources:   /etc/passwd, /etc/nsswitch.conf
-- on_fail:   deviation
SELECT name          AS subject,
       name,
       count(*)      AS times,
       0             AS ok
FROM   user_account
GROUP  BY name
HAVING count(*) > 1
