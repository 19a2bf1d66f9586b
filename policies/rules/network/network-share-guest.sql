-- rule:      network-share-guest
-- title:     共享允许来宾匿名访问 | A share lets guests in without a password
-- severity:  high
-- basis:     公开的国产系统基线核查脚本：共享不得匿名访问 | Published baseline scripts for domestic systems: no share without authentication (C)
-- service_clause: 7.4.7.2
-- observed:  共享 {name}，目录 {path}：来宾{is_guest?可访问:不可访问}，{is_read_only?只读:可写}（{file} 第 {line} 行） | share {name} of {path}: guests {is_guest?may enter:may not enter}, {is_read_only?read only:writable} ({file} line {line})
-- expected:  guest ok = no（须凭口令访问） | guest ok = no (a password is asked for)
-- remedy:    在 {file} 中改为 guest ok = no，用户共享执行 net usershare add 名称 目录 说明 权限 guest_ok=n，并核对已被取走的文件 | Set guest ok = no in {file}, for one made by a user net usershare add NAME FOLDER COMMENT ACL guest_ok=n; look at what may have been taken
-- empty:     compliant
-- complete:  -
-- sources:   /etc/samba/smb.conf
-- on_fail:   deviation
SELECT kind || ' ' || name AS subject,
       name,
       max(file)           AS file,
       max(path)           AS path,
       min(line)           AS line,
       max(is_guest)       AS is_guest,
       min(is_read_only)   AS is_read_only,
       sum(is_guest AND is_offered) = 0 AS ok
FROM   network_share
WHERE  kind IN ('samba', 'samba_user', 'samba_printer')
GROUP  BY kind, name
