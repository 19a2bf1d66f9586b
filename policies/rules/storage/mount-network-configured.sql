-- rule:      mount-network-configured
-- title:     单机的 /etc/fstab 配置了网络文件系统 | /etc/fstab of a stand-alone terminal mounts a network file system
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网，不得共享文件 | Secrecy qualification standard: a stand-alone computer has no network and shares no files (B)
-- service_clause: 7.4.7.2
-- observed:  /etc/fstab 中 {source} 挂载于 {target}（{type}） | /etc/fstab mounts {source} on {target} ({type})
-- expected:  无网络文件系统 | no network file system
-- remedy:    先查明何时使用过、对端是谁，再从 /etc/fstab 中删除 | Find out when it was used and with whom, then delete it from /etc/fstab
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT target          AS subject,
       target,
       max(type)       AS type,
       max(source)     AS source,
       sum(lower(type) IN ('nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'sshfs', 'fuse.sshfs', 'davfs', 'ceph', 'glusterfs', '9p')) = 0 AS ok
FROM   fstab_entry
WHERE  target LIKE '/%'
GROUP  BY target
