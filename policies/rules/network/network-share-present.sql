-- rule:      network-share-present
-- title:     配置了网络共享 | A network share is configured
-- severity:  high
-- basis:     保密资格标准：涉密信息设备之间不得共享文件和打印 | Secrecy qualification standard: neither files nor printers are shared between classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  共享 {name}（{kind}），目录 {path}，对象 {client}，{is_offered?提供中:已停用}（{file} 第 {line} 行） | share {name} ({kind}) of {path} for {client}, {is_offered?offered:switched off} ({file} line {line})
-- expected:  没有共享 | no share
-- remedy:    在 {file} 中删除该共享（用户共享执行 net usershare delete 名称），停用 smbd、nfs-server 并卸载 | Remove the share in {file} (net usershare delete NAME for one made by a user), stop smbd and nfs-server and remove them
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT kind || ' ' || name AS subject,
       name, kind,
       max(path)           AS path,
       coalesce(group_concat(client, ', '), '*') AS client,
       max(file)           AS file,
       min(line)           AS line,
       max(is_offered)     AS is_offered,
       max(is_offered) = 0 AS ok
FROM   network_share
GROUP  BY kind, name
