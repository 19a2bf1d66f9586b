-- rule:      file-unowned
-- title:     文件的属主或属组不存在 | A file belongs to no account or group
-- severity:  low
-- basis:     GB/T 22239-2019 第三级 8.1.4.2 访问控制：及时删除多余、过期账户 | GB/T 22239-2019 level 3, 8.1.4.2: superfluous and expired accounts are removed (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 属于用户 {user_id}、组 {group_id}，本机没有该账户或组 | {path} belongs to user {user_id} and group {group_id}, of which one is unknown here
-- expected:  属于本机的账户和组 | an account and a group of this machine
-- remedy:    查明是已删除账户还是从别处拷入的文件；确认后由现责任人接管（chown）或按规定清除 | Find out whether an account was deleted or the file came from elsewhere; then give it to who is responsible now (chown) or remove it as the rules say
-- empty:     compliant
-- complete:  -
-- sources:   file tree*, owners of files
-- on_fail:   lead
SELECT f.path          AS subject,
       f.path,
       min(f.user_id)  AS user_id,
       min(f.group_id) AS group_id,
       0               AS ok
FROM   found_file f
WHERE  f.property = 'unowned'
GROUP  BY f.path
