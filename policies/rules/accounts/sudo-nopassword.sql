-- rule:      sudo-nopassword
-- title:     sudo 不需要口令 | sudo asks for no password
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.1 身份鉴别；公开的国产系统基线核查脚本：sudo 不得免密 | GB/T 22239-2019 8.1.4.1, authentication; published baseline scripts: no sudo without a password (C)
-- service_clause: 7.4.7.2
-- observed:  {who} 可执行 {commands}，需要口令：{needs_password?是:否}（{place}） | {who} may run {commands}, a password is asked: {needs_password?yes:no} ({place})
-- expected:  每次都要口令（或等效鉴别） | a password, or what stands for it, every time
-- remedy:    用 visudo 编辑 {place}：去掉 NOPASSWD 或 Defaults !authenticate；自动任务改用专用账户 | Edit {place} with visudo: take out NOPASSWD or Defaults !authenticate; give scheduled tasks an account of their own
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT who || CASE alias WHEN '' THEN '' ELSE ' (' || alias || ')' END AS subject,
       who, group_concat(commands, ', ') AS commands,
       min(file || ':' || line)          AS place,
       min(needs_password)               AS needs_password,
       CASE WHEN min(needs_password) = 0 THEN 0
            WHEN count(needs_password) = count(*) THEN 1
       END AS ok
FROM   sudo_rule
WHERE  who NOT IN ('root', '#0')  -- root needs no password to be root
GROUP  BY who, alias
