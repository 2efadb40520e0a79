using System.Text;
using Meirim.Qti.Writing;

namespace Meirim.Qti.Tests.Writing;

public sealed class ContentModelTests
{
    public static TheoryData<string> Kinds => Some.Names();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_exported_item_of_each_kind_keeps_to_the_content_model(string kind)
    {
        foreach (var language in Some.Languages) ContentModel.Faults(ItemWriter.Write(Some.Named(kind), language)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("qti-simple-choice", "qti-simple-option")]
    [InlineData("identifier=\"B\"", "identifer=\"B\"")]
    [InlineData("<qti-item-body>", "<qti-item-body>text")]
    [InlineData("<p>", "<p><ul><li>x</li></ul>")]
    [InlineData("base-type=\"identifier\"", "base-type=\"Identifier\"")]
    [InlineData(" adaptive=\"false\"", "")]
    public void The_model_refuses_what_is_not_QTI(string before, string after)
    {
        var text = Encoding.UTF8.GetString(ItemWriter.Write(Some.Single(), "ru"));
        text.ShouldContain(before);

        ContentModel.Faults(Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal))).ShouldNotBeEmpty();
    }
}
