-- rule:      console-timeout-missing
-- title:     文本终端和 SSH 会话的 shell 闲置后不退出 | An idle shell of a text console or of SSH is not ended
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.1 登录连接超时自动退出；公开的国产系统基线核查脚本：TMOUT 600 秒 | GB/T 22239-2019 8.1.4.1: a login that times out is ended; published baseline scripts: TMOUT of 600 s (C)
-- service_clause: 7.4.7.2
-- observed:  {scope} 的 TMOUT 为 {idle} 秒（0 为从不），{locked?只读:可改}（{place}） | TMOUT of {scope} is {idle} s (0: never), {locked?read-only:changeable} ({place})
-- expected:  不为 0 且不超过 {most} 秒 | not 0 and within {most} s
-- remedy:    新建 /etc/profile.d/timeout.sh，写入 readonly TMOUT=600; export TMOUT | Make /etc/profile.d/timeout.sh with readonly TMOUT=600; export TMOUT
-- empty:     not_applicable
-- complete:  -
-- sources:   /etc/profile, /etc/passwd
-- on_fail:   deviation
SELECT scope AS subject,
       scope, idle_seconds AS idle, is_locked AS locked, :idle_seconds AS most,
       coalesce(file || ':' || line, file, '—') AS place,
       idle_seconds BETWEEN 1 AND :idle_seconds AS ok
FROM   screen_lock
WHERE  desktop = 'console'
