-- rule:      network-share-user-made
-- title:     用户自行设置了共享 | A user made a share of his own
-- severity:  medium
-- basis:     公开的检查工具：检查共享目录；共享应由管理员设置并审批 | Public inspection tools look at shared folders; shares are made by the administrator and approved (C)
-- service_clause: 7.4.7.4
-- observed:  共享 {name}，目录 {path}，{is_read_only?只读:可写}，{is_offered?提供中:已停用}（{file} 第 {line} 行） | share {name} of {path}, {is_read_only?read only:writable}, {is_offered?offered:switched off} ({file} line {line})
-- expected:  没有未经审批的用户共享 | no share that was not approved
-- remedy:    核实用途和审批；未审批的执行 net usershare delete 名称，并在 [global] 中设置 usershare max shares = 0 | Ask what it is for and who approved it; otherwise run net usershare delete NAME and set usershare max shares = 0 in [global]
-- empty:     compliant
-- complete:  -
-- sources:   /etc/samba/smb.conf
-- on_fail:   lead
SELECT name AS subject,
       name,
       max(path)         AS path,
       max(file)         AS file,
       min(line)         AS line,
       min(is_read_only) AS is_read_only,
       max(is_offered)   AS is_offered,
       max(is_offered) = 0 AS ok
FROM   network_share
WHERE  kind = 'samba_user'
GROUP  BY name
