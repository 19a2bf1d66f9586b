-- rule:      disk-encryption-missing
-- title:     便携机硬盘未加密 | A portable's disk is not encrypted
-- severity:  low
-- basis:     便携机丢失时防止数据外泄（推断，可由单位策略调整） | Keeps data from leaking when a portable is lost (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.2
-- observed:  机型 {chassis}，加密分区数 {encrypted} | {chassis}, encrypted volumes: {encrypted}
-- expected:  便携机至少有一个加密分区 | a portable has an encrypted volume
-- remedy:    按单位规定重装时启用全盘加密（LUKS）或安装加密产品 | Use full disk encryption (LUKS) at the next approved reinstall, or an encryption product
-- empty:     unknown
-- complete:  file_system
-- on_fail:   deviation
SELECT 'disk' AS subject,
       i.chassis,
       (SELECT count(*) FROM file_system f WHERE f.type = 'crypto_LUKS') AS encrypted,
       CASE i.chassis WHEN 'portable' THEN EXISTS (SELECT 1 FROM file_system f WHERE f.type = 'crypto_LUKS')
                      WHEN 'desktop' THEN 1
                      WHEN 'server' THEN 1
       END    AS ok
FROM   terminal_identity i
