using System.IO.Compression;
using System.Text;
using Meirim.Web.Testing.Seb;

namespace Meirim.Web.Tests.Testing.Seb;

/// <summary>The rules of the Config Key as Safe Exam Browser's developer documentation has them, and files that mean harm.</summary>
public sealed class ConfigKeyTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n";

    private const string Settings = """
        <key>URLFilterRules</key><array/>
        <key>urlFilterTrustedContent</key><true/>
        <key>additionalResources</key> <array></array>
        <key>allowWLAN</key><true/>
        <key>allowWlan</key><false/>
        <key>browserMessagingSocket</key><string>ws:\localhost:8706</string>
        <key>enableF10</key><true/><key>enableF1</key><false/><key>enableF2</key><false/>
        <key>configKeyContainedKeys</key><dict/>
        <key>examKeySalt</key>
        <data>
            fOwye5rcju6okk1489PN
            uKKm5VLTObxNAIn35vZNNrc=
        </data>
        <key>logLevel</key><integer>4</integer>
        <key>originatorVersion</key><string>SEB_Win_3.10.1</string>
        <key>permittedProcesses</key><array><dict><key>Title</key><string>Сынақ</string><key>active</key><true/></dict><dict/></array>
        <key>proxies</key><dict><key>HTTPEnable</key><false/><key>FTPPort</key><integer>21</integer></dict>
        <key>startURL</key><string>https://meirim.example/kk/my-tests?a=1&amp;b=2</string>
        <key>zoom</key><real>1.50</real>
        """;

    [Fact]
    public void Every_rule_of_the_documentation_holds()
    {
        ConfigKey.Json(SettingsFile.Read(Plist(Settings)).Value).Value.ShouldBe(
            "{\"additionalResources\":[],\"allowWlan\":false,\"allowWLAN\":true,\"browserMessagingSocket\":\"ws:\\localhost:8706\",\"enableF1\":false,\"enableF10\":true,\"enableF2\":false,"
            + "\"examKeySalt\":\"fOwye5rcju6okk1489PNuKKm5VLTObxNAIn35vZNNrc=\",\"logLevel\":4,\"permittedProcesses\":[{\"active\":true,\"Title\":\"Сынақ\"},{}],"
            + "\"proxies\":{\"FTPPort\":21,\"HTTPEnable\":false},\"startURL\":\"https://meirim.example/kk/my-tests?a=1&b=2\",\"URLFilterRules\":[],\"urlFilterTrustedContent\":true,\"zoom\":1.5}");
    }

    /// <summary>Reckoned with <c>openssl dgst -sha256</c> over the line above.</summary>
    [Fact]
    public void The_key_is_the_hash_of_the_line() => ConfigKey.Of(Plist(Settings)).Value.ShouldBe("89a6e57c2acd70f287e426f3d8d9cdefa2c9f072954b57d9f5b47ddf10e29f36");

    [Fact]
    public void The_key_of_published_settings_is_the_published_one() => ConfigKey.Of(PublishedSettings.File()).Value.ShouldBe(PublishedSettings.Key);

    [Fact]
    public void The_version_that_saved_the_settings_and_their_order_change_nothing()
    {
        var one = ConfigKey.Of(Plist("<key>b</key><true/><key>a</key><true/><key>originatorVersion</key><string>SEB_OSX_2.1.4</string>")).Value;
        ConfigKey.Of(Plist("<key>a</key><true/><key>b</key><true/>")).Value.ShouldBe(one);
        ConfigKey.Of(Plist("<key>a</key><true/><key>b</key><false/>")).Value.ShouldNotBe(one);
    }

    [Fact]
    public void No_settings_have_a_key_too() => ConfigKey.Of(Plist("")).Value.ShouldBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");

    [Fact]
    public void A_dictionary_of_nothing_but_empty_ones_is_empty() => ConfigKey.Json(SettingsFile.Read(Plist("<key>a</key><dict><key>b</key><dict/></dict><key>c</key><true/>")).Value).Value.ShouldBe("{\"c\":true}");

    [Fact]
    public void Packed_files_have_the_key_of_what_is_in_them()
    {
        var plain = Plist(Settings);
        var key = ConfigKey.Of(plain).Value;
        ConfigKey.Of(Packed(plain)).Value.ShouldBe(key);
        ConfigKey.Of(Packed([.. "plnd"u8, .. Packed(plain)])).Value.ShouldBe(key);
        ConfigKey.Of([.. "plnd"u8, .. plain]).Value.ShouldBe(key);
        ConfigKey.Of([0xEF, 0xBB, 0xBF, .. plain]).Value.ShouldBe(key);
    }

    [Theory]
    [InlineData("pswd")]
    [InlineData("pwcc")]
    [InlineData("pkhs")]
    [InlineData("phsk")]
    public void An_encrypted_file_is_told_so(string prefix) => ConfigKey.Of(Packed(Encoding.ASCII.GetBytes(prefix + "…"))).Problem!.Code.ShouldBe("SEB-007");

    [Theory]
    [InlineData("<key>a</key><date>2026-01-01T00:00:00Z</date>")]
    [InlineData("<key>a</key><string>say \"yes\"</string>")]
    public void What_versions_of_the_program_write_differently_has_no_key_of_ours(string content) => ConfigKey.Of(Plist(content)).Problem!.Code.ShouldBe("SEB-008");

    [Theory]
    [InlineData("<key>a</key>")]
    [InlineData("<true/><key>a</key>")]
    [InlineData("<key>a</key><true/><key>a</key><false/>")]
    [InlineData("<key>a</key><integer>one</integer>")]
    [InlineData("<key>a</key><integer>1.5</integer>")]
    [InlineData("<key>a</key><real>nan</real>")]
    [InlineData("<key>a</key><uid>1</uid>")]
    public void What_is_no_property_list_is_refused(string content) => ConfigKey.Of(Plist(content)).Problem!.Code.ShouldBe("SEB-006");

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html/>")]
    [InlineData("<plist version=\"1.0\"><array/></plist>")]
    [InlineData("<plist version=\"1.0\"><dict/><dict/></plist>")]
    [InlineData("<plist version=\"1.0\"><dict>")]
    public void What_is_no_settings_file_is_refused(string file) => ConfigKey.Of(Encoding.UTF8.GetBytes(file)).Problem!.Code.ShouldBe("SEB-006");

    [Theory]
    [InlineData("<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE plist [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE plist SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    public void Entities_are_never_read(string doctype) =>
        ConfigKey.Of(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{doctype}<plist version=\"1.0\"><dict><key>a</key><string>&x;</string></dict></plist>")).Problem!.Code.ShouldBe("SEB-006");

    [Fact]
    public void A_file_too_large_too_deep_or_that_unpacks_to_a_huge_one_is_refused()
    {
        ConfigKey.Of(new byte[SettingsFile.MostBytes + 1]).Problem!.Code.ShouldBe("SEB-009");
        ConfigKey.Of(Packed(new byte[64 * 1024 * 1024])).Problem!.Code.ShouldBe("SEB-006");
        ConfigKey.Of(Plist(string.Concat(Enumerable.Repeat("<key>a</key><dict>", 1_000)) + string.Concat(Enumerable.Repeat("</dict>", 1_000)))).Problem!.Code.ShouldBe("SEB-006");
        ConfigKey.Of([0x1F, 0x8B, 1, 2, 3]).Problem!.Code.ShouldBe("SEB-006");
        ConfigKey.Of([0xFF, 0xFE, 0x3C, 0x00]).Problem!.Code.ShouldBe("SEB-006");
    }

    internal static byte[] Plist(string content) => Encoding.UTF8.GetBytes($"{Head}<plist version=\"1.0\">\n<dict>{content}</dict>\n</plist>\n");

    private static byte[] Packed(byte[] bytes)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.Fastest)) gzip.Write(bytes);
        return into.ToArray();
    }
}
