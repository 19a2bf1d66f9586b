-- rule:      known-server-public
-- title:     登录过公网上的 SSH 服务器 | An SSH server of a public network is remembered
-- severity:  high
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接；非涉密内部机不接入互联网 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  用户 {user} 的 SSH 记录中有公网服务器 {host}（{file} 第 {line} 行，文件最近改动 {changed_at}）；只存散列的记录看不出主机 | user {user} remembers the public SSH server {host} ({file} line {line}, file last changed {changed_at}); of hashed records the host cannot be told
-- expected:  只有单位内部的服务器 | servers of the unit only
-- remedy:    核实是否从本机连接过该服务器、何时经何网络；文件从别处拷来的，说明来源；只存散列的，用 ssh-keygen -F 主机名 逐一核对可疑主机；单位自有的域名、地址段填入参数 own_domains、segment_addresses | Find out whether this terminal was connected to it, when and over which network; if the file was copied from elsewhere, say from where; check suspects among hashed ones with ssh-keygen -F HOST; give the unit's own domains and addresses as own_domains and segment_addresses
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT coalesce(k.user, '') || ': ' || coalesce(k.host, k.file) AS subject,
       k.user, k.host, k.file, k.line, k.changed_at,
       k.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.user, coalesce(n.host, n.file)
                                      ORDER BY coalesce(n.holds, 0.5), n.changed_at DESC, n.file, n.line) AS place
       FROM  (SELECT k.user, k.host, k.file, k.line, k.changed_at,
                     CASE WHEN k.host IS NULL THEN NULL  -- only its hash is kept
                          WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE lower(k.host) = lower(d.value) OR substr(lower(k.host), -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
                          WHEN (k.host GLOB '*:*' OR k.host NOT GLOB '*[a-zA-Z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE k.host GLOB s.value) THEN 1
                          ELSE k.is_public = 0
                     END AS holds
              FROM   known_server k
              WHERE  k.scope = 'user' AND k.after_commissioning = 1) n) k
WHERE  k.place = 1  -- file, line and time of one entry, the gravest
