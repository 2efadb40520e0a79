using System.Text;
using Meirim.Web.Accounts.SecondStep;

namespace Meirim.Web.Tests.Accounts.SecondStep;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_code_is_that_of_the_standard(long second, string code)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(second);
        OneTimeCode.At(Secret, OneTimeCode.StepOf(moment)).ShouldBe(code);
        OneTimeCode.Find(Secret, code, moment).ShouldBe(second / 30);
        OneTimeCode.Find(Secret, code.Insert(3, " "), moment.AddSeconds(30)).ShouldBe(second / 30, "the phone's clock is behind");
        OneTimeCode.Find(Secret, code, moment.AddSeconds(90)).ShouldBeNull();
        OneTimeCode.Find(Secret, code, moment.AddSeconds(-90)).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_RFC_4648(string text, string written) => Base32.Of(Encoding.ASCII.GetBytes(text)).ShouldBe(written);
}
