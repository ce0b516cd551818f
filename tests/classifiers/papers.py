"""Papers of made-up governments, as the tests of matching and judging read them."""

from __future__ import annotations

SECURITY_POLICY = """\
PERATURAN WALI KOTA LEMBAYUNG
NOMOR 17 TAHUN 2023
TENTANG
SISTEM MANAJEMEN KEAMANAN INFORMASI
DENGAN RAHMAT TUHAN YANG MAHA ESA
WALI KOTA LEMBAYUNG,
Menimbang : bahwa informasi milik Pemerintah Kota perlu dijaga kerahasiaan,
keutuhan, dan ketersediaannya;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN WALI KOTA TENTANG SISTEM MANAJEMEN KEAMANAN INFORMASI.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Wali Kota ini yang dimaksud dengan Keamanan Informasi adalah
terjaganya kerahasiaan, keutuhan, dan ketersediaan informasi.
BAB II
RUANG LINGKUP DAN PENANGGUNG JAWAB
Pasal 2
Ruang lingkup manajemen keamanan informasi meliputi data, aplikasi, dan perangkat
milik Pemerintah Kota.
Pasal 3
Penanggung jawab keamanan informasi adalah Sekretaris Daerah sebagai koordinator
keamanan.
BAB III
PENYELENGGARAAN
Pasal 4
Perencanaan keamanan informasi disusun setiap tahun dalam program kerja keamanan.
Pasal 5
Dukungan pengoperasian keamanan informasi meliputi sumber daya manusia keamanan dan
anggaran keamanan.
Pasal 6
Evaluasi kinerja keamanan informasi dilakukan melalui pengukuran efektivitas kendali.
Pasal 7
Perbaikan berkelanjutan keamanan informasi dilakukan melalui tindakan korektif.
BAB IV
KETENTUAN PENUTUP
Pasal 8
Peraturan Wali Kota ini berlaku bagi seluruh Perangkat Daerah.
Ditetapkan di Lembayung
pada tanggal 14 Maret 2023
WALI KOTA LEMBAYUNG,
ttd
RATNA PRAMESWARI
Diundangkan di Lembayung
pada tanggal 15 Maret 2023
SEKRETARIS DAERAH KOTA LEMBAYUNG,
ttd
BAGAS WIRATAMA
BERITA DAERAH KOTA LEMBAYUNG TAHUN 2023 NOMOR 17
"""

SECURITY_DRAFT = (
    SECURITY_POLICY.replace(
        "PERATURAN WALI KOTA LEMBAYUNG\nNOMOR 17 TAHUN 2023",
        "RANCANGAN PERATURAN WALI KOTA LEMBAYUNG\nNOMOR ..... TAHUN 2023",
    )
    .replace("pada tanggal 14 Maret 2023", "pada tanggal ..........")
    .replace("ttd\n", "")
)

SECURITY_REPORT = """\
LAPORAN PELAKSANAAN KEAMANAN INFORMASI TAHUN 2024
DINAS KOMUNIKASI DAN INFORMATIKA KOTA LEMBAYUNG

A. Ruang Lingkup
Ruang lingkup pengamanan informasi tahun 2024 adalah 41 situs dan aplikasi. Daftar
sistem elektronik dimutakhirkan setiap triwulan.

B. Penanggung Jawab
Penanggung jawab adalah ketua CSIRT Kota Lembayung.

C. Perencanaan
Program kerja keamanan disusun pada Januari dengan sasaran keamanan yang terukur.

D. Dukungan Pengoperasian
Pelatihan keamanan bagi administrator dilaksanakan dua kali.

E. Evaluasi Kinerja
Pemindaian kerentanan dilakukan atas situs seluruh perangkat daerah. Nilai Indeks KAMI
naik dari 421 menjadi 560.

F. Perbaikan Berkelanjutan
Penutupan celah keamanan selesai dalam tujuh hari. Insiden siber berupa web defacement
ditangani tim tanggap insiden siber.

Lembayung, 20 Desember 2024
KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,
ttd
HENDRO SASMITA
"""

SECURITY_REVIEW = """\
NOTULEN RAPAT REVIU PERATURAN WALI KOTA TENTANG SISTEM MANAJEMEN KEAMANAN INFORMASI
Hari/Tanggal : Selasa, 3 September 2024
Tempat : Ruang Rapat Bagian Hukum
Pimpinan : Asisten Administrasi Umum

A. Permasalahan
Permasalahan kebijakan manajemen keamanan informasi: pasal tentang penanggung jawab
keamanan informasi tidak menyebut puskesmas dan sekolah.

B. Rekomendasi
Rekomendasi: peraturan tentang keamanan informasi ditambah pasal bagi unit pelaksana
teknis dan sekolah.

Lembayung, 3 September 2024
"""

SECURITY_CIRCULAR = """\
SURAT EDARAN
NOMOR 500.12/88/DISKOMINFO
TENTANG
PENERAPAN MANAJEMEN KEAMANAN INFORMASI PADA UNIT PELAKSANA TEKNIS
Menindaklanjuti rekomendasi reviu kebijakan keamanan informasi, kepala unit pelaksana
teknis menjadi penanggung jawab keamanan informasi di unitnya.
Ditetapkan di Lembayung
pada tanggal 6 Januari 2025
SEKRETARIS DAERAH KOTA LEMBAYUNG,
ttd
BAGAS WIRATAMA
"""

CHAPTERED_POLICY = """\
PERATURAN BUPATI TANJUNG SEROJA
NOMOR 44 TAHUN 2022
TENTANG
PENYELENGGARAAN SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI TANJUNG SEROJA,
Menimbang : bahwa tata kelola pemerintahan perlu berbasis elektronik;
Mengingat : 1. Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan
Berbasis Elektronik;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN SISTEM PEMERINTAHAN BERBASIS
ELEKTRONIK.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Pusat Data adalah fasilitas untuk penempatan sistem elektronik.
2. Keamanan Informasi adalah terjaganya kerahasiaan informasi.
3. Audit TIK adalah proses penilaian objektif terhadap aset teknologi.
BAB II
PUSAT DATA
Pasal 5
(1) Perangkat Daerah menggunakan layanan pusat data yang diselenggarakan Dinas.
(2) Layanan pusat data meliputi penempatan server dan pencadangan data.
Pasal 6
Pusat data dihubungkan dengan pusat data nasional.
Pasal 7
Petugas jaga mencatat setiap tamu yang masuk dan keluar.
BAB III
KEAMANAN INFORMASI
Pasal 9
(1) Manajemen keamanan informasi meliputi penetapan ruang lingkup dan penanggung jawab.
(2) Evaluasi kinerja keamanan informasi dilakukan setiap tahun.
BAB IV
AUDIT TEKNOLOGI INFORMASI DAN KOMUNIKASI
Pasal 12
Audit TIK terdiri atas audit infrastruktur SPBE, audit aplikasi SPBE, dan audit
keamanan SPBE.
Ditetapkan di Seroja
pada tanggal 2 Agustus 2022
BUPATI TANJUNG SEROJA,
ttd
I GEDE ARYANA
"""

PERSONNEL_SCREEN = """\
SIMPEG Kota Lembayung
https://simpeg.lembayung.example/beranda
Diakses 12 Juni 2024
Cari pegawai
Unduh daftar riwayat hidup
Ajukan cuti
Verifikasi usul kenaikan pangkat
Terhubung dengan SIASN BKN
"""

ROADMAP = """\
KEPUTUSAN BUPATI TANJUNG SEROJA
NOMOR 188/301/2023
TENTANG
PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK TAHUN 2023-2027
BUPATI TANJUNG SEROJA,
Menimbang : bahwa peta rencana SPBE perlu ditetapkan;
MEMUTUSKAN:
Menetapkan :
KESATU : Menetapkan Peta Rencana SPBE Kabupaten Tanjung Seroja.
LAMPIRAN
MATRIKS PROGRAM DAN KEGIATAN PETA RENCANA SPBE
1. Tata kelola SPBE: penyusunan regulasi, tahun 2023
2. Manajemen SPBE: penerapan manajemen risiko SPBE, tahun 2024
3. Layanan SPBE: integrasi layanan publik, tahun 2024
4. Infrastruktur SPBE: perluasan jaringan intra, tahun 2025
5. Aplikasi SPBE: pembangunan aplikasi perizinan, tahun 2025
6. Keamanan SPBE: pembentukan CSIRT, tahun 2026
7. Audit TIK: audit infrastruktur SPBE dan audit aplikasi SPBE, tahun 2026
Ditetapkan di Seroja
pada tanggal 10 Januari 2023
BUPATI TANJUNG SEROJA,
ttd
I GEDE ARYANA
"""

AUDIT_REPORT = """\
LAPORAN HASIL AUDIT INFRASTRUKTUR SPBE
INSPEKTORAT KABUPATEN TANJUNG SEROJA
Nomor : 700/31/INSP/2024

A. Pendahuluan
Audit infrastruktur SPBE dilaksanakan atas pusat data dan jaringan intra mengikuti
pedoman audit TIK.

B. Tata Kelola
Tata kelola ruang server telah memiliki struktur organisasi.

C. Manajemen
Manajemen infrastruktur dan manajemen risiko telah diterapkan.

D. Fungsionalitas
Fungsionalitas perangkat jaringan diuji dan berfungsi.

E. Kinerja
Kinerja jaringan dan ketersediaan peladen mencapai 99 persen.

F. Aspek Lainnya
Keamanan fisik ruang server dan catu daya telah diperiksa.

Seroja, 18 Oktober 2024
INSPEKTUR KABUPATEN TANJUNG SEROJA,
ttd
MADE SUTRISNA
"""

TEAM_REPORT = """\
LAPORAN KEGIATAN TIM KOORDINASI SPBE TAHUN 2024
KABUPATEN TANJUNG SEROJA

A. Rapat Tim Koordinasi SPBE
Rapat tim koordinasi SPBE dipimpin Sekretaris Daerah pada 6 Februari 2024 membahas
program kerja tim.

B. Pelaksanaan Tugas
Seluruh tugas Tim Koordinasi SPBE dalam keputusan bupati telah dilaksanakan: rapat
koordinasi SPBE, pengendalian SPBE, dan penyusunan laporan tim koordinasi.

Seroja, 30 Desember 2024
SEKRETARIS DAERAH KABUPATEN TANJUNG SEROJA,
ttd
NI LUH SEKARSARI
"""
