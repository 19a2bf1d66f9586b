-- rule:      account-id-shared
-- title:     多个账户共用一个用户标识 | Several accounts share a user id
-- severity:  medium
-- basis:     保密资格标准：账户与人员一一对应，用户标识唯一 | Secrecy qualification standard: an account belongs to one person and is identified by one id (B)
-- service_clause: 7.4.7.2
-- observed:  用户标识 {user_id} 属于账户 {names} | user id {user_id} belongs to {names}
-- expected:  一个用户标识只对应一个账户 | one account for each user id
-- remedy:    用 usermod -u 为其中的账户另设标识，并改正其文件的属主 | Give all but one another id with usermod -u and correct the owner of their files
-- empty:     compliant
-- complete:  -
-- sources:   /etc/passwd, /etc/nsswitch.conf
-- on_fail:   deviation
SELECT 'uid ' || user_id        AS subject,
       user_id,
       group_concat(name, ', ') AS names,
       0                        AS ok
FROM   user_account
WHERE  user_id <> 0
GROUP  BY user_id
HAVING count(*) > 1
