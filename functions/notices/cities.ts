/**
 * Cities and regencies of Indonesia by the name that a city and the regency around it share, without spaces: `bandung`
 * is Kota Bandung, Kabupaten Bandung and Bandung Barat. It need not be complete, only right: a name that is missing is
 * doubtful, and no finding is made of it.
 */
export const CITIES: ReadonlySet<string> = new Set(
  `
  bandaaceh langsa lhokseumawe sabang subulussalam bireuen pidie
  medan binjai gunungsitoli padangsidimpuan pematangsiantar sibolga tanjungbalai tebingtinggi deliserdang karo langkat
  simalungun asahan labuhanbatu dairi toba
  padang bukittinggi padangpanjang padangpariaman pariaman payakumbuh sawahlunto solok agam pasaman dharmasraya
  pekanbaru dumai kampar siak bengkalis rokanhulu rokanhilir pelalawan
  batam tanjungpinang bintan karimun natuna
  jambi sungaipenuh kerinci muarojambi bungo tebo
  palembang lubuklinggau pagaralam prabumulih banyuasin muaraenim musirawas
  pangkalpinang bangka belitung
  bengkulu rejanglebong
  bandarlampung metro pringsewu tulangbawang waykanan
  jakarta
  bandung banjar bekasi bogor cimahi cirebon depok sukabumi tasikmalaya ciamis cianjur garut indramayu karawang kuningan
  majalengka pangandaran purwakarta subang sumedang
  serang cilegon tangerang lebak pandeglang
  semarang magelang pekalongan salatiga surakarta tegal banjarnegara banyumas batang blora boyolali brebes cilacap demak
  grobogan jepara karanganyar kebumen kendal klaten kudus pati pemalang purbalingga purworejo rembang sragen sukoharjo
  temanggung wonogiri wonosobo
  yogyakarta bantul gunungkidul kulonprogo sleman
  surabaya batu blitar kediri madiun malang mojokerto pasuruan probolinggo bangkalan banyuwangi bojonegoro bondowoso
  gresik jember jombang lamongan lumajang magetan nganjuk ngawi pacitan pamekasan ponorogo sampang sidoarjo situbondo
  sumenep trenggalek tuban tulungagung
  denpasar badung bangli buleleng gianyar jembrana karangasem klungkung tabanan
  mataram bima dompu lombok sumbawa
  kupang manggarai ende sikka sumba
  pontianak singkawang sambas sanggau sintang ketapang mempawah kuburaya
  palangkaraya kotawaringin kapuas katingan
  banjarmasin banjarbaru tanahlaut tabalong
  samarinda balikpapan bontang kutai berau paser
  tarakan bulungan nunukan malinau
  manado bitung kotamobagu tomohon minahasa
  palu donggala poso banggai morowali
  makassar palopo parepare bone bulukumba gowa luwu maros pinrang sidrap tanatoraja takalar wajo
  kendari baubau kolaka konawe
  gorontalo boalemo pohuwato
  mamuju majene polewalimandar
  ambon tual ternate tidore
  jayapura sorong manokwari merauke mimika nabire biak
  `
    .trim()
    .split(/\s+/),
);

/** Other names of the same places, and how people and carriers shorten them, without spaces. */
export const ALSO_CALLED: ReadonlyMap<string, string> = new Map([
  ["jkt", "jakarta"],
  ["jaksel", "jakarta"],
  ["jakbar", "jakarta"],
  ["jaktim", "jakarta"],
  ["jakut", "jakarta"],
  ["jakpus", "jakarta"],
  ["kepulauanseribu", "jakarta"],
  ["tangsel", "tangerang"],
  ["jogja", "yogyakarta"],
  ["jogjakarta", "yogyakarta"],
  ["yogya", "yogyakarta"],
  ["solo", "surakarta"],
  ["bdg", "bandung"],
  ["sby", "surabaya"],
  ["ujungpandang", "makassar"],
  ["siantar", "pematangsiantar"],
  ["purwokerto", "banyumas"],
  ["cikarang", "bekasi"],
  ["cibinong", "bogor"],
  ["timika", "mimika"],
]);
