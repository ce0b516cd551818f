"""Papers that support no indicator, whatever they look like."""

from __future__ import annotations

ASSESSOR_DECREE = """\
KEPUTUSAN WALI KOTA LEMBAYUNG
NOMOR 188.45/212/2024
TENTANG
PEMBENTUKAN TIM ASESOR INTERNAL SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
WALI KOTA LEMBAYUNG,
Menimbang : bahwa untuk penilaian mandiri perlu membentuk Tim Asesor Internal;
MEMUTUSKAN:
Menetapkan :
KESATU : Membentuk Tim Asesor Internal SPBE dengan susunan sebagaimana lampiran.
KEDUA : Tim Asesor Internal bertugas mengisi penilaian mandiri dan mengumpulkan data
dukung dari perangkat daerah.
KETIGA : Biaya dibebankan pada anggaran pendapatan dan belanja daerah.
Ditetapkan di Lembayung
pada tanggal 5 Februari 2024
WALI KOTA LEMBAYUNG,
ttd
RATNA PRAMESWARI
"""

INTEGRITY_ZONE_DECREE = """\
KEPUTUSAN BUPATI TANJUNG SEROJA
NOMOR 065/77/2024
TENTANG
PEMBENTUKAN TIM PEMBANGUNAN ZONA INTEGRITAS MENUJU WILAYAH BEBAS DARI KORUPSI
BUPATI TANJUNG SEROJA,
Menimbang : bahwa zona integritas memerlukan tim kerja;
MEMUTUSKAN:
Menetapkan :
KESATU : Membentuk Tim Pembangunan Zona Integritas dengan area manajemen perubahan,
penataan tata laksana, dan penguatan pengawasan.
KEDUA : Kelompok kerja manajemen perubahan bertugas menyusun rencana aksi dan menunjuk
agen perubahan.
Ditetapkan di Seroja
pada tanggal 19 Maret 2024
BUPATI TANJUNG SEROJA,
ttd
I GEDE ARYANA
"""

GUIDELINE_COPY = """\
PEDOMAN MENTERI TENTANG TATA CARA PENILAIAN INTERVIU EVALUASI SPBE
INDIKATOR 8
Tingkat Kematangan Kebijakan Internal Manajemen Keamanan Informasi
Tingkat    Kriteria
1    Konsep kebijakan manajemen keamanan informasi belum atau telah tersedia.
2    Kebijakan manajemen keamanan informasi telah ditetapkan untuk sebagian cakupan.
3    Kebijakan manajemen keamanan informasi mengatur seluruh cakupan bagi instansi pusat
dan pemerintah daerah.
"""

NATIONAL_REGULATION = """\
PERATURAN BADAN SIBER DAN SANDI NEGARA
NOMOR 4 TAHUN 2021
TENTANG
PEDOMAN MANAJEMEN KEAMANAN INFORMASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
Menimbang : bahwa manajemen keamanan informasi perlu pedoman;
BAB I
KETENTUAN UMUM
Pasal 1
Manajemen keamanan informasi SPBE adalah serangkaian proses.
"""

ARTICLE = """\
Kota Lembayung Perkuat Keamanan Informasi
Lembayung - Pemerintah Kota Lembayung memperkuat manajemen keamanan informasi.
Tim tanggap insiden siber telah dibentuk, kata kepala dinas, Senin (3/6).
Baca juga: Lomba Kebersihan Antar Kelurahan
Penulis: Tim Liputan
"""

COVER_SHEET = """\
BUKTI DUKUNG
INDIKATOR 8 MANAJEMEN KEAMANAN INFORMASI
PEMERINTAH KOTA LEMBAYUNG
Dokumen menyusul.
"""

FORM_WITH_DIRECTIONS = """\
LEMBAR BUKTI DUKUNG
Indikator : 8 Manajemen Keamanan Informasi
Tingkat yang diusulkan : 3
Alasan : telah memenuhi seluruh kriteria tingkat 3
Tingkat | Kriteria | Terpenuhi
1 | ruang lingkup | ya
2 | penanggung jawab | ya
3 | evaluasi | ya
Petunjuk pengisian
- isi alasan dengan kalimat lengkap;
- tempel tangkapan layar pada halaman berikutnya.
Bukti : terlampir
Tanggal pengisian : ..............
"""

SHEET_TO_FILL_IN = """\
LEMBAR ISIAN
Indikator : Manajemen keamanan informasi
Tingkat : 3
Alasan : sudah tingkat 3
Gambar : (menyusul)
"""

CANTEEN_LETTER = """\
Perihal : Permohonan Pemeliharaan Kantin
Kepada Yth. Kepala Bagian Umum
Dengan hormat, bersama ini kami sampaikan bahwa atap kantin pegawai bocor dan meja
makan perlu diganti. Mohon dapat dianggarkan pada tahun berjalan.
Lembayung, 4 April 2024
"""
