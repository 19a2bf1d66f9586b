-- rule:      network-share-nfs-root
-- title:     NFS 导出未限制对方的 root | An NFS export leaves root of other machines in power
-- severity:  high
-- basis:     exports(5) 手册：no_root_squash 使对方的 root 在本机目录中等同 root | Manual exports(5): with no_root_squash root there is root here (A)
-- service_clause: 7.4.7.2
-- observed:  {name} 对象 {client}：{is_root_squashed?root 已降权:root 未降权（no_root_squash）}（{file} 第 {line} 行） | {name} for {client}: {is_root_squashed?root is squashed:root keeps its power (no_root_squash)} ({file} line {line})
-- expected:  root_squash（默认） | root_squash (the default)
-- remedy:    在 {file} 第 {line} 行去掉 no_root_squash，执行 exportfs -ra；再查该目录下的 set-uid 文件 | Take no_root_squash out of {file} line {line}, run exportfs -ra; then look for set-uid files below the folder
-- empty:     compliant
-- complete:  -
-- sources:   /etc/exports
-- on_fail:   deviation
SELECT name AS subject,
       name,
       coalesce(group_concat(iif(is_root_squashed IS NOT 1, coalesce(client, '*'), NULL), ', '),
                group_concat(client, ', '), '*') AS client,
       max(file)                  AS file,
       min(line)                  AS line,
       CASE WHEN min(is_root_squashed) = 0 THEN 0
            WHEN count(is_root_squashed) = count(*) THEN 1 END AS is_root_squashed,
       CASE WHEN min(is_root_squashed) = 0 THEN 0
            WHEN count(is_root_squashed) = count(*) THEN 1 END AS ok
FROM   network_share
WHERE  kind = 'nfs'
GROUP  BY name
