-- rule:      network-share-present
-- title:     配置了网络共享 | A network share is configured
-- severity:  high
-- basis:     保密资格标准：涉密信息设备之间不得共享文件和打印 | Secrecy qualification standard: neither files nor printers are shared between classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  共享 {name}（{kind}），目录 {path}，对象 {client}，{is_offered?提供中:已停用}（{file} 第 {line} 行），服务 {services} | share {name} ({kind}) of {path} for {client}, {is_offered?offered:switched off} ({file} line {line}), services {services}
-- expected:  没有共享，或其服务未运行且不自启动 | no share, or its service neither runs nor starts by itself
-- remedy:    在 {file} 中删除该共享（用户共享执行 net usershare delete 名称），停用 smbd、nfs-server 并卸载 | Remove the share in {file} (net usershare delete NAME for one made by a user), stop smbd and nfs-server and remove them
-- empty:     compliant
-- complete:  -
-- sources:   /etc/samba/smb.conf, /etc/exports, unit files
-- on_fail:   deviation
SELECT s.kind || ' ' || s.name AS subject,
       s.name, s.kind,
       max(s.path)         AS path,
       coalesce(group_concat(s.client, ', '), '*') AS client,
       max(s.file)         AS file,
       min(s.line)         AS line,
       max(s.is_offered)   AS is_offered,
       max(u.services)     AS services,
       CASE WHEN max(s.is_offered) = 0 THEN 1 ELSE NOT max(u.is_on) END AS ok
FROM   network_share s
       LEFT JOIN (SELECT is_nfs, group_concat(name || ' ' || coalesce(active, enabled, '?'), ', ') AS services,
                         CASE WHEN max(is_on) = 1 THEN 1
                              WHEN count(is_on) = count(*) THEN 0 END AS is_on
                  FROM (SELECT name LIKE 'nfs%' AS is_nfs, name, active, enabled,
                               CASE WHEN active IN ('active', 'activating', 'reloading') THEN 1
                                    WHEN load IN ('not-found', 'masked') THEN 0
                                    WHEN enabled IN ('enabled', 'enabled-runtime') THEN 1
                                    WHEN active IS NOT NULL AND enabled IN ('disabled', 'masked', 'masked-runtime', 'static', 'alias') THEN 0
                               END AS is_on  -- NULL: it runs for all one can tell
                        FROM   service
                        WHERE  name IN ('smb.service', 'smbd.service', 'samba.service', 'samba-ad-dc.service',
                                        'nfs-server.service', 'nfs-kernel-server.service', 'nfs-ganesha.service'))
                  GROUP  BY is_nfs) u ON u.is_nfs = (s.kind = 'nfs')
GROUP  BY s.kind, s.name
