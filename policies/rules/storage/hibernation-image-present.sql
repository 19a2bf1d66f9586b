-- rule:      hibernation-image-present
-- title:     交换分区中留有休眠镜像 | A swap partition holds an image of hibernation
-- severity:  medium
-- basis:     公开的系统加固指南：休眠镜像即内存内容，含口令、密钥和正在处理的文件 | Public hardening guides: an image of hibernation is the memory itself, with passwords, keys and documents (C)
-- service_clause: 7.4.7.2
-- observed:  各交换分区的类型：{areas} | types of the swap partitions: {areas}
-- expected:  没有休眠镜像 | no image
-- remedy:    开机让系统恢复后正常关机；之后执行 systemctl mask hibernate.target，确认不再使用的交换分区按规定清除 | Start the system from it and shut it down as usual; then run systemctl mask hibernate.target, and have a swap partition that is no longer used cleared
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT 'hibernation-image' AS subject,
       group_concat(device || ' ' || coalesce(type, '?'), ', ') AS areas,
       CASE WHEN max(type IN ('swsuspend', 'swsusp')) = 1 THEN 0
            WHEN count(type) = count(*) THEN 1 END AS ok
FROM   file_system
WHERE  type IS NULL OR type IN ('swap', 'swsuspend', 'swsusp')
HAVING count(*) > 0
