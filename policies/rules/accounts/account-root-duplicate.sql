-- rule:      account-root-duplicate
-- title:     存在 root 以外的超级用户 | There is another superuser than root
-- severity:  high
-- basis:     保密资格标准：系统管理员、安全保密管理员、安全审计员权限分离，账户与人员一一对应 | Secrecy qualification standard: rights of the three administrators are separated, an account belongs to one person (B)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 的用户标识为 0 | account {name} has user id 0
-- expected:  只有 root 的用户标识为 0 | only root has user id 0
-- remedy:    核实该账户的来历；不用的删除，要用的改为独立的用户标识并用 sudo 授权 | Find out where the account comes from; remove it, or give it its own id and what it needs by sudo
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT name           AS subject,
       name,
       name = 'root'  AS ok
FROM   user_account
WHERE  user_id = 0
GROUP  BY name  -- a name may stand in passwd twice
