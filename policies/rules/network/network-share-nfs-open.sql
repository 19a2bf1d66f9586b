-- rule:      network-share-nfs-open
-- title:     NFS 目录向所有主机导出 | An NFS export is open to every machine
-- severity:  high
-- basis:     公开的国产系统基线核查脚本：共享限定来源主机；exports(5) 手册：未写主机即对所有主机 | Published baseline scripts for domestic systems: shares name the machines they are for; manual exports(5): without one it is for all (C)
-- service_clause: 7.4.7.2
-- observed:  {name} 对象 {clients}，{is_guest?不要求身份鉴别:要求 Kerberos 鉴别}，{is_read_only?只读:可写}（{file} 第 {line} 行） | {name} for {clients}, {is_guest?without authentication:with Kerberos}, {is_read_only?read only:writable} ({file} line {line})
-- expected:  写明主机或网段；主机与括号之间没有空格 | machines or a network named, with no blank before the bracket
-- remedy:    在 {file} 第 {line} 行写明主机，去掉主机与“(”之间的空格，执行 exportfs -ra | Name the machines in {file} line {line}, take out the blank before “(”, run exportfs -ra
-- empty:     compliant
-- complete:  -
-- sources:   /etc/exports
-- on_fail:   deviation
SELECT name AS subject,
       name,
       max(file)         AS file,
       min(line)         AS line,
       group_concat(client, ', ') AS clients,
       max(is_guest)     AS is_guest,
       min(is_read_only) AS is_read_only,
       sum(is_everybody AND is_guest) = 0 AS ok
FROM   network_share
WHERE  kind = 'nfs'
GROUP  BY name
