-- rule:      mount-network
-- title:     单机挂载了网络文件系统 | A stand-alone terminal mounts a network file system
-- severity:  high
-- basis:     保密资格标准：涉密单机不得联网，不得共享文件 | Secrecy qualification standard: a stand-alone computer has no network and shares no files (B)
-- service_clause: 7.4.7.2
-- observed:  {source} 挂载于 {target}（{type}） | {source} is mounted on {target} ({type})
-- expected:  无网络文件系统 | no network file system
-- remedy:    断开网络；先查明对端主机并按规定报告，再卸载并从 /etc/fstab 中删除 | Unplug the network; find out which host it is and report as the rules say, then unmount it and delete it from /etc/fstab
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT target AS subject,
       target, type, source,
       0      AS ok
FROM   mount_point
WHERE  is_network = 1 AND is_top = 1
