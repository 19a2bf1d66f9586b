-- rule:      hosts-entry-public
-- title:     主机名映射到公网地址 | The hosts file sends names to public addresses
-- severity:  low
-- basis:     非涉密内部机不接入互联网；涉密终端不得与公共网络连接（线索为推断） | Internal terminals are not on the Internet, classified ones never on a public network (the hint is inference) (D)
-- service_clause: 7.4.7.2
-- observed:  {file} 第 {line} 行把 {name} 指向公网地址 {address} | {file} line {line} sends {name} to the public address {address}
-- expected:  只映射单位内部的地址 | addresses of the unit's own network only
-- remedy:    查明何人为何添加、是否用于访问公网；无用的删除；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Find out who added it and why, and whether it served to reach a public network; take out what is of no use; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT h.name || ' ' || h.address AS subject,
       h.name, h.address,
       min(h.file)  AS file,
       min(h.line)  AS line,
       max(h.is_public) = 0
       OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE h.address GLOB s.value) AS ok
FROM   hosts_entry h
WHERE  h.address NOT IN ('0.0.0.0', '127.0.0.1', '::1', '::')  -- names that are kept from resolving
GROUP  BY h.name, h.address
