-- rule:      known-server-standalone
-- title:     单机登录过其他服务器 | A stand-alone terminal remembers SSH servers
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网 | Secrecy qualification standard: a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  用户 {user} 的 SSH 记录（{file}）中有 {servers} 条服务器记录，如 {host}，文件最近改动 {changed_at} | user {user} remembers {servers} SSH servers ({file}), such as {host}; the file was last changed {changed_at}
-- expected:  没有登录其他服务器的记录 | no record of other servers
-- remedy:    核实何时经何网络登录过这些服务器；文件从别处拷来的，说明来源 | Find out when and over which network they were logged in to; if the file was copied from elsewhere, say from where
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT coalesce(k.user, '') || ': ' || k.file AS subject,
       k.user, k.file,
       count(*)           AS servers,
       max(k.host)        AS host,
       max(k.changed_at)  AS changed_at,
       max(coalesce(k.is_public, 0) = 0 OR k.host IS NULL
           OR EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE k.host = d.value OR k.host LIKE '%.' || d.value)) = 0
                          AS ok  -- public ones are told by known-server-public
FROM   known_server k
WHERE  k.scope = 'user' AND k.after_commissioning = 1
GROUP  BY k.user, k.file
